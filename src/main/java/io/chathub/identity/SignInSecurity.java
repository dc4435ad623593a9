package io.chathub.identity;

import io.chathub.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Everything that people look at. CSRF tokens live in a cookie, so that a visitor who only reads gets no session row.
 */
@Configuration
class SignInSecurity {

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        return new CookieCsrfTokenRepository();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, CookieCsrfTokenRepository csrfTokens) throws Exception {
        SecurityHeaders.apply(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/app/**", "/my/**", "/socket/console")
                                .authenticated()
                                .requestMatchers("/platform/**")
                                .hasRole("OPERATOR")
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInPageEntry()))
                // It would store a session for everybody who asks for a page behind the sign-in.
                .requestCache(RequestCacheConfigurer::disable)
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .build();
    }
}
